int fromB = 2;
