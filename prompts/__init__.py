"""What the model is asked, how its answer is read, and the templates used without one."""
