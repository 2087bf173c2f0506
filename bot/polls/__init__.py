"""What happens to polls by themselves: opening, closing, telling, and asking what came of them."""
