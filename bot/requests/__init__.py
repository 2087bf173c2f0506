"""What is made of a request by the machine: a file to be posted."""
