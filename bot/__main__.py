"""Where `python -m bot` begins."""

from bot.cli import main

if __name__ == "__main__":
    main()
