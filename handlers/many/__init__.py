"""Messages to many people as they are heard: writing, confirming, following and reading them."""
