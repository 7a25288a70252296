package org.ecrf.model.form;

import org.ecrf.model.value.Text;

/**
 * That something can stand several times (ODM, Repeating="Yes").
 *
 * @param one what one of them is called, as on the button that adds it: “Adverse event”
 * @param most how many there can be, from 1 to 999
 */
public record Repeats(Text one, int most) {}
