"""What people see: words, blocks, limits."""
