"""What drives the site builder, MkDocs: the settings it needs, what it does before and after, and the swap of the finished site."""
