"""Why an article gives the facts that it gives, and why other words of it give none."""
