"""What an admin does beside a running bot."""
