"""Where `python -m bot` begins."""

if __name__ == "__main__":
    try:  # also while all of it is being loaded
        from bot.cli import main

        main()
    except KeyboardInterrupt:
        raise SystemExit(130) from None
