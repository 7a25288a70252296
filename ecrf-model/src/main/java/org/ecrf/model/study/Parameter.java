package org.ecrf.model.study;

import org.ecrf.model.form.Item;

/**
 * Something that an authorised person of the running study sets, for all sites or for each: the day
 * on which a stratum opens.
 *
 * @param item its label, kind and bounds, as those of an item of a form
 * @param perSite each site has its own
 */
public record Parameter(Item item, boolean perSite) {}
