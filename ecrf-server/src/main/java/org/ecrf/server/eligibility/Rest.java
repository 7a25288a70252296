package org.ecrf.server.eligibility;

import org.ecrf.model.casebook.ItemPath;

/**
 * An item that a decision rests on, as it stood then.
 *
 * @param version how often it had been saved; 0 where it never was
 */
public record Rest(ItemPath path, int version) {}
