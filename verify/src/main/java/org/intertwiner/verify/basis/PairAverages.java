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
 * span, then but for a chance of 1/p all do.
 */
final class PairAverages {
  private static final long MOST_PRODUCTS = 10_000_000;
  private static final int TRIALS = 2;

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

  /** Averages random kernels and looks for them in the span. */
  void span(Map<Rational, List<PairMotion.Pair>> shells, Findings findings) {
    List<PairMotion.Pair> pairs = new ArrayList<>();
    shells.values().forEach(pairs::addAll);
    long cost = motion.group().order() * pairs.size() * blockSize;
    if (cost > MOST_PRODUCTS) {
      findings.note("the span is not compared with averages over the group: too many pairs");
      return;
    }
    boolean all = true;
    for (int trial = 0; trial < TRIALS && all; trial++) {
      all = rows.spans(average(pairs, new SplittableRandom(0x5eedL + trial)));
    }
    findings.add(
        "completeness, second way",
        all,
        "averages of random kernels over the group lie in the span modulo " + p,
        "the average of a random kernel over the group is not in the span modulo " + p);
  }

  private NavigableMap<Long, Long> average(List<PairMotion.Pair> pairs, SplittableRandom random) {
    NavigableMap<Long, Long> sum = new TreeMap<>();
    for (PairMotion.Pair pair : pairs) {
      int height = basis.out().fibres().get(pair.target());
      int width = basis.in().fibres().get(pair.source());
      // a random map of rank 1 is enough: they span all maps
      long[] left = random.longs(height, 0, p).toArray();
      long[] right = random.longs(width, 0, p).toArray();
      for (int g = 0; g < motion.group().order(); g++) {
        Interruption.check();
        PairMotion.Pair image = motion.image(g, pair);
        long[] turned = column(motion.out().transport(g, pair.target()), left);
        int back = motion.group().inverse(g);
        long[] taken = row(motion.in().transport(back, image.source()), right);
        addProduct(sum, image, turned, taken);
      }
    }
    return sum;
  }

  private void addProduct(
      NavigableMap<Long, Long> sum, PairMotion.Pair pair, long[] column, long[] row) {
    for (int i = 0; i < column.length; i++) {
      for (int j = 0; j < row.length; j++) {
        long product = column[i] * row[j] % p;
        sum.merge(place(pair, i, j), product, (a, b) -> (a + b) % p);
      }
    }
  }

  private long[] column(SparseMatrix<Cyclotomic> matrix, long[] vector) {
    long[] image = new long[matrix.rows()];
    for (SparseMatrix.Entry<Cyclotomic> e : matrix.entries()) {
      image[e.row()] = (image[e.row()] + numbers.of(e.value()) * vector[e.column()]) % p;
    }
    return image;
  }

  private long[] row(SparseMatrix<Cyclotomic> matrix, long[] vector) {
    long[] image = new long[matrix.columns()];
    for (SparseMatrix.Entry<Cyclotomic> e : matrix.entries()) {
      image[e.column()] = (image[e.column()] + numbers.of(e.value()) * vector[e.row()]) % p;
    }
    return image;
  }
}
