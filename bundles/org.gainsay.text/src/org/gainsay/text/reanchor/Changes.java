package org.gainsay.text.reanchor;
import java.util.Set;
import org.gainsay.text.Span;
final class Changes { static Set<Placed.Change> of(Reanchoring r, Span a, Span b) { return Set.of(); } }
