package org.ecrf.server.signature;

import java.time.Instant;
import java.util.List;
import org.ecrf.model.value.Text;
import org.ecrf.server.entry.EntryState;
import org.jspecify.annotations.Nullable;

/**
 * A form that would be signed.
 *
 * @param items how many have a value or a missing code
 * @param leftOut items that the signer cannot see and would not sign
 * @param openQueries also answered ones; they do not stand in the way
 * @param findings what checks say there, and was kept or is asked about
 */
public record SignableForm(
    String visit,
    String form,
    Text title,
    EntryState state,
    int items,
    List<String> leftOut,
    int openQueries,
    List<Text> findings,
    @Nullable Instant lastSaved) {}
