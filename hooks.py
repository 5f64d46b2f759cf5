"""What MkDocs does for a digest, from the code that lies beside."""

from digest.builder.events import *  # noqa: F403 - MkDocs takes every function of this module that is named for an event
