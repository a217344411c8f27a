// Capturing
