"""Facts from a scene, one module a kind."""
