"""How sure the language of a complaint is known: a fixed set of posts, and what is demanded of the detector on it."""
