package org.ecrf.model.study;

/**
 * Which items say whose reference range it is, as {@code visit.form.item}.
 *
 * @param sex a choice with the codes M and F
 * @param born the date of birth
 */
public record RangeKeys(String sex, String born) {}
