package org.ecrf.server.matrix;

/** Where an operation is tried, as seen from the people of the matrix. */
enum Place {
  OWN_SITE,
  OTHER_SITE,
  OTHER_STUDY
}
