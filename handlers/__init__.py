"""What people can say and tap, a file for each subject: hear, ask the domain, leave what is to be said."""

from handlers.routes import routes

__all__ = ["routes"]
