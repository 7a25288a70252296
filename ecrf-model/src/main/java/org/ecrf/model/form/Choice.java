package org.ecrf.model.form;

import org.ecrf.model.value.Text;

/** One answer of a code list (ODM CodeListItem), or one missing code. */
public record Choice(String code, Text label) {}
