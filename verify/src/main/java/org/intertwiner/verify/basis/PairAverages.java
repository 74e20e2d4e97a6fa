package org.intertwiner.verify.basis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;

/**
 * The elements modulo a prime: whether they are independent, and the second way to completeness,
 * which knows no characters. The sum over the group of the images of any kernel is equivariant, and
 * all equivariant kernels are such sums; so if the sum for a random kernel over 𝔽_p lies in the
 * span, then but for a chance of 2/p all do.
 */
final class PairAverages {
  private static final long MOST_PRODUCTS = 10_000_000;

  private final PairBasis basis;
  private final PairMotion motion;
  private final ModularValues numbers;
  private final long p;
  private final SparseEchelon rows;
  private final Map<PairMotion.Pair, Long> starts = new HashMap<>();
  private final long blockSize;

  PairAverages(PairBasis basis, PairMotion motion, ModularValues numbers) {
    this.basis = basis;
    this.motion = motion;
    this.numbers = numbers;
    this.p = numbers.prime();
    this.rows = new SparseEchelon(p);
    this.blockSize = (long) largest(basis.out()) * largest(basis.in());
  }

  private static int largest(PairBasis.Field field) {
    return field.fibres().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  private long place(PairMotion.Pair pair, int row, int column) {
    long start = starts.computeIfAbsent(pair, q -> starts.size() * blockSize);
    return start + (long) row * basis.in().fibres().get(pair.source()) + column;
  }

  /** Whether an element is independent of those that came before. */
  boolean add(PairBasis.Element element) {
    TreeMap<Long, Long> row = new TreeMap<>();
    for (PairBasis.Block block : element.blocks()) {
      PairMotion.Pair pair = PairMotion.Pair.of(block);
      for (SparseMatrix.Entry<Cyclotomic> e : block.matrix().entries()) {
        row.put(place(pair, e.row(), e.column()), numbers.of(e.value()));
      }
    }
    return rows.add(row);
  }

  /** Averages a random kernel and looks for the sum in the span. */
  void span(Map<Rational, List<PairMotion.Pair>> shells, Findings findings) {
    List<PairMotion.Pair> pairs = new ArrayList<>();
    shells.values().forEach(pairs::addAll);
    long cost = motion.group().order() * pairs.size() * blockSize;
    if (cost > MOST_PRODUCTS) {
      findings.note("the span is not compared with averages over the group: too many pairs");
      return;
    }
    boolean all = rows.spans(average(pairs, new SplittableRandom(0x5eedL)));
    findings.add(
        "completeness, second way",
        all,
        "the average of a random kernel over the group lies in the span modulo " + p,
        "the average of a random kernel over the group is not in the span modulo " + p);
  }

  private NavigableMap<Long, Long> average(List<PairMotion.Pair> pairs, SplittableRandom random) {
    Map<PairMotion.Pair, long[]> sums = new HashMap<>();
    for (PairMotion.Pair pair : pairs) {
      Interruption.check();
      // a random map of rank 1 is enough: they span all maps
      long[] left = random.longs(basis.out().fibres().get(pair.target()), 0, p).toArray();
      long[] right = random.longs(basis.in().fibres().get(pair.source()), 0, p).toArray();
      for (int g = 0; g < motion.group().order(); g++) {
        PairMotion.Pair image = motion.image(g, pair);
        long[] turned = column(motion.out().transport(g, pair.target()), left);
        int back = motion.group().inverse(g);
        long[] taken = row(motion.in().transport(back, image.source()), right);
        long[] sum = sums.computeIfAbsent(image, q -> new long[turned.length * taken.length]);
        addProduct(sum, turned, taken);
      }
    }
    NavigableMap<Long, Long> all = new TreeMap<>();
    sums.forEach(
        (pair, block) -> {
          int width = basis.in().fibres().get(pair.source());
          for (int i = 0; i < block.length; i++) {
            all.put(place(pair, i / width, i % width), block[i]);
          }
        });
    return all;
  }

  private void addProduct(long[] sum, long[] column, long[] row) {
    for (int i = 0; i < column.length; i++) {
      for (int j = 0; j < row.length; j++) {
        int at = i * row.length + j;
        sum[at] = (sum[at] + column[i] * row[j]) % p;
      }
    }
  }

  private long[] column(SparseMatrix<Cyclotomic> matrix, long[] vector) {
    long[] image = new long[matrix.rows()];
    for (int j = 0; j < matrix.columns(); j++) {
      for (int e = matrix.start(j); e < matrix.start(j) + matrix.count(j); e++) {
        int i = matrix.place(e);
        image[i] = (image[i] + numbers.of(matrix.value(e)) * vector[j]) % p;
      }
    }
    return image;
  }

  private long[] row(SparseMatrix<Cyclotomic> matrix, long[] vector) {
    long[] image = new long[matrix.columns()];
    for (int j = 0; j < matrix.columns(); j++) {
      for (int e = matrix.start(j); e < matrix.start(j) + matrix.count(j); e++) {
        image[j] = (image[j] + numbers.of(matrix.value(e)) * vector[matrix.place(e)]) % p;
      }
    }
    return image;
  }
}
