package org.ecrf.model.form;

/** Who may know what an item or a form holds, from the widest to the narrowest. */
public enum Audience {
  EVERYONE,
  /** The site's own staff; neither the sponsor nor exports. */
  SITE,
  /** The unblinded pharmacist; nobody who must not know the arm. */
  UNBLINDED
}
