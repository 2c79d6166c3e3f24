"""Controls of our own, each drawn from the tokens: chips, key caps, buttons, lists, states."""
