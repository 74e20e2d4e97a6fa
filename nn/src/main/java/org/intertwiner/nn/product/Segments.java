package org.intertwiner.nn.product;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.nn.field.FieldType;

/** Which copies of parts meet, and where their products go. */
final class Segments {
  private Segments() {}

  private static final int MOST_CHANNELS = Integer.MAX_VALUE - 8;

  /** A sum that stays at the largest number. */
  static long plus(long a, long b) {
    return a > Long.MAX_VALUE - b ? Long.MAX_VALUE : a + b;
  }

  /** A number of copies or channels that an array can hold. */
  static int copies(long count) {
    if (count > MOST_CHANNELS) {
      throw new LimitExceeded(
          "tensor product",
          count + " copies or channels",
          "at most " + MOST_CHANNELS,
          "take fewer copies");
    }
    return (int) count;
  }

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
    long channels = 0;
    for (int c = 0; c < filter.parts().size(); c++) {
      int dimension = filter.parts().get(c).representation().dimension();
      int copies = 0;
      for (Term term : terms) {
        if (term.path().output() == c) {
          placed.add(term.placed(reached.size(), copies));
          copies = copies((long) copies + term.w());
        }
      }
      channels += copies((long) copies * dimension);
      copies(channels);
      if (copies > 0) {
        reached.add(FieldType.of(filter.action(), filter.parts().get(c).representation(), copies));
      }
    }
    return new Collected<>(reached.stream().reduce(FieldType::plus).orElse(filter), placed);
  }
}
