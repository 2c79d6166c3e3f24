"""The analyzer that is shipped: a small encoder with heads for names, tags and trees, run by onnxruntime."""
