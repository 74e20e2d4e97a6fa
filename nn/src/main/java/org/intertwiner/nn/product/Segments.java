package org.intertwiner.nn.product;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.nn.field.FieldType;

/** Which copies of parts meet, and where their products go. */
final class Segments {
  private Segments() {}

  /** A type that holds the results of terms, and the terms with their places in it. */
  record Collected<G>(FieldType<G> output, List<Term> terms) {
    Collected {
      terms = List.copyOf(terms);
    }
  }

  /** Runs of fields that meet one by one: left part, its first copy, right part, copy, length. */
  static List<int[]> of(FieldType<?> left, FieldType<?> right) {
    List<int[]> segments = new ArrayList<>();
    int a = 0;
    int b = 0;
    int i = 0;
    int j = 0;
    while (a < left.parts().size()) {
      int restLeft = left.parts().get(a).copies() - i;
      int restRight = right.parts().get(b).copies() - j;
      int n = Math.min(restLeft, restRight);
      segments.add(new int[] {a, i, b, j, n});
      i += n;
      j += n;
      if (n == restLeft) {
        a++;
        i = 0;
      }
      if (n == restRight) {
        b++;
        j = 0;
      }
    }
    return segments;
  }

  /** The parts of a type that are no repetition of an earlier one. */
  static <G> FieldType<G> distinct(FieldType<G> filter) {
    List<FieldType<G>> kept = new ArrayList<>();
    for (FieldType.Part<G> part : filter.parts()) {
      FieldType<G> one = FieldType.of(filter.action(), part.representation(), 1);
      if (!kept.contains(one)) {
        kept.add(one);
      }
    }
    return kept.stream().reduce(FieldType::plus).orElse(filter);
  }

  /** The parts of a filter that are reached, with the copies of their terms one after the other. */
  static <G> Collected<G> collect(FieldType<G> filter, List<Term> terms) {
    List<FieldType<G>> reached = new ArrayList<>();
    List<Term> placed = new ArrayList<>();
    for (int c = 0; c < filter.parts().size(); c++) {
      int copies = 0;
      for (Term term : terms) {
        if (term.path().output() == c) {
          placed.add(term.placed(reached.size(), copies));
          copies = Math.addExact(copies, term.w());
        }
      }
      if (copies > 0) {
        reached.add(FieldType.of(filter.action(), filter.parts().get(c).representation(), copies));
      }
    }
    return new Collected<>(reached.stream().reduce(FieldType::plus).orElse(filter), placed);
  }
}
