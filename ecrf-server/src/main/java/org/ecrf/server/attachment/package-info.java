/**
 * Files that answer items: what is taken (PDF, PNG, JPEG, by content), and how they are kept, in
 * pieces in the database. Who may send and get them is decided where the item is: in {@code entry}.
 */
@NullMarked
package org.ecrf.server.attachment;

import org.jspecify.annotations.NullMarked;
