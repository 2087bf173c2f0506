"""Updates that Telegram brings, where WEBHOOK_URL says so, instead of being asked for."""
