package org.intertwiner.verify.locate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.intertwiner.algebra.group.ConjugacyClasses;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Group;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.reptheory.CharacterTable;

/**
 * Names representations by their characters: m_i = 1/|G| Σ |c| χ(c) χ_i(c)* over the conjugacy
 * classes c, for finite groups of which every class was tried.
 *
 * @param <G> the group elements
 */
final class RepresentationNames<G> {
  private static final int LARGEST = 1000;
  private static final double ROOM = 0.05;

  private final Group<G> group;
  private final List<G> elements;
  private final Optional<CharacterTable<G>> table;
  private final int[] tried;

  RepresentationNames(Group<G> group, List<G> elements) {
    this.group = group;
    this.elements = elements;
    if (group instanceof FiniteGroup<G> finite && finite.order() <= LARGEST) {
      this.tried = tried(finite, elements);
      boolean all = true;
      for (int c = 1; c < tried.length; c++) {
        all &= tried[c] >= 0;
      }
      this.table = all ? Optional.of(CharacterTable.of(finite)) : Optional.empty();
    } else {
      this.tried = new int[0];
      this.table = Optional.empty();
    }
  }

  /** By conjugacy class, an element tried that lies in it; −1 where none does. */
  private static <G> int[] tried(FiniteGroup<G> finite, List<G> elements) {
    ConjugacyClasses classes = finite.classes();
    int[] out = new int[classes.count()];
    Arrays.fill(out, -1);
    for (int k = 0; k < elements.size(); k++) {
      int c = classes.classOf(finite.indexOf(elements.get(k)));
      out[c] = out[c] < 0 ? k : out[c];
    }
    return out;
  }

  /** The multiplicities of the irreducible representations; empty where the characters fit none. */
  Optional<Map<String, Long>> multiplicities(int rank, IntToDoubleFunction traces) {
    if (table.isEmpty()) {
      return Optional.empty();
    }
    CharacterTable<G> t = table.get();
    ConjugacyClasses classes = t.classes();
    int identity = classes.classOf(0);
    Map<String, Long> out = new LinkedHashMap<>();
    long dimension = 0;
    for (int row = 0; row < t.size(); row++) {
      double re = 0;
      double im = 0;
      for (int c = 0; c < classes.count(); c++) {
        double chi = c == identity ? rank : traces.applyAsDouble(tried[c]);
        re += classes.size(c) * chi * t.irrep(row).at(c).re();
        im -= classes.size(c) * chi * t.irrep(row).at(c).im();
      }
      double m = re / t.group().order();
      long rounded = Math.round(m);
      if (Math.hypot(m - rounded, im / t.group().order()) > ROOM || rounded < 0) {
        return Optional.empty();
      }
      dimension += rounded * t.degree(row);
      if (rounded > 0) {
        out.put(t.name(row), rounded);
      }
    }
    return dimension == rank ? Optional.of(out) : Optional.empty();
  }

  /** Multiplicities in words: {@code trivial}, {@code 2*regular} or {@code 1A+2*2A}. */
  String text(Map<String, Long> multiplicities) {
    CharacterTable<G> t = table.orElseThrow();
    long copies = multiplicities.getOrDefault(t.name(0), 0L);
    boolean regular = t.size() > 1 && copies > 0;
    for (int row = 0; row < t.size(); row++) {
      long m = multiplicities.getOrDefault(t.name(row), 0L);
      regular &= m == copies * t.degree(row);
    }
    if (regular) {
      return copies == 1 ? "regular" : copies + "*regular";
    }
    List<String> parts = new ArrayList<>();
    for (Map.Entry<String, Long> e : multiplicities.entrySet()) {
      String name = e.getKey().equals(t.name(trivialRow(t))) ? "trivial" : e.getKey();
      parts.add(e.getValue() == 1 ? name : e.getValue() + "*" + name);
    }
    return String.join("+", parts);
  }

  private static int trivialRow(CharacterTable<?> t) {
    for (int row = 0; row < t.size(); row++) {
      if (t.irrep(row).values().stream().allMatch(v -> v.isOne())) {
        return row;
      }
    }
    return 0;
  }

  /** The largest relative error of R(g)R(h) = R(gh) over the pairs whose product was tried. */
  double homomorphismDefect(List<DenseMatrix> matrices) {
    double worst = Double.NaN;
    int count = Math.min(matrices.size(), elements.size());
    for (int a = 0; a < count; a++) {
      for (int b = 0; b < count; b++) {
        int product = indexOf(group.multiply(elements.get(a), elements.get(b)), count);
        if (product >= 0) {
          double norm = matrices.get(product).frobeniusNorm();
          double d =
              matrices
                      .get(a)
                      .multiply(matrices.get(b))
                      .subtract(matrices.get(product))
                      .frobeniusNorm()
                  / norm;
          worst = Double.isNaN(worst) ? d : Math.max(worst, d);
        }
      }
    }
    return worst;
  }

  private int indexOf(G g, int count) {
    for (int k = 0; k < count; k++) {
      if (group.areEqual(elements.get(k), g)) {
        return k;
      }
    }
    return -1;
  }

  /** What a finding says of a representation; empty where it has no matrices. */
  Optional<HiddenRepresentation> of(String tensor, Finding found, int batch, List<String> words) {
    Optional<List<DenseMatrix>> matrices = Matrices.of(found);
    if (matrices.isEmpty() || found.layout().isEmpty() || !found.isCovariant()) {
      return Optional.empty();
    }
    List<DenseMatrix> r = matrices.get();
    int rank = found.fit().map(LinearFit::rank).orElse(r.get(0).rows());
    double[] traces = new double[r.size()];
    List<HiddenRepresentation.Trace> characters = new ArrayList<>();
    for (int k = 0; k < traces.length; k++) {
      for (int i = 0; i < r.get(k).rows(); i++) {
        traces[k] += r.get(k).at(i, i);
      }
      characters.add(new HiddenRepresentation.Trace(words.get(k), traces[k]));
    }
    Optional<Map<String, Long>> multiplicities =
        traces.length < elements.size() ? Optional.empty() : multiplicities(rank, k -> traces[k]);
    return Optional.of(
        new HiddenRepresentation(
            tensor,
            found.layout().get().dimension(),
            found.layout().get().copies(batch),
            rank,
            multiplicities.map(this::text),
            multiplicities.orElse(Map.of()),
            found.status() == Finding.Status.ORTHOGONAL,
            homomorphismDefect(r),
            characters));
  }
}
