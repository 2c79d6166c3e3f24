"""What is looked up in a case: words and traits of its records, in a file beside it that can be thrown away."""
