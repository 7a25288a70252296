package org.ecrf.server.login;

/** Somebody has signed in; told in the transaction that writes it down. */
public record LoginBegun(Credential shown) {}
