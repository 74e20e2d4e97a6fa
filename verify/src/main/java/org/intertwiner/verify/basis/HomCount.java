package org.intertwiner.verify.basis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.harmonic.homogeneous.compact.HomogeneousField;
import org.intertwiner.reptheory.LieRepresentation;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Structure;

/**
 * The spaces of equivariant maps modulo one prime, without characters.
 *
 * <p>A nullity modulo a prime is at least that over the field of numbers. Maps that are exactly
 * equivariant, independent modulo the prime and as many as the nullity are therefore a basis.
 */
final class HomCount {
  private static final long MOST_UNKNOWNS = 20_000;

  private final ModularValues values;
  private final long p;

  HomCount(ModularValues values) {
    this.values = values;
    this.p = values.prime();
  }

  /** The blocks of a representation by their matrices on the topological generators. */
  private record Block(int size, List<SparseMatrix<Cyclotomic>> matrices) {
    static <H> List<Block> of(Representation<H> representation) {
      List<Block> all = new ArrayList<>();
      Map<Representation<H>, Block> known = new HashMap<>();
      List<Representation<H>> parts =
          representation.structure() instanceof Structure.Sum<H> sum
              ? sum.blocks()
              : List.of(representation);
      for (Representation<H> part : parts) {
        all.add(known.computeIfAbsent(part, Block::one));
      }
      return all;
    }

    private static <H> Block one(Representation<H> part) {
      List<SparseMatrix<Cyclotomic>> matrices = new ArrayList<>();
      for (int k = 0; k < part.group().topologicalGenerators().size(); k++) {
        matrices.add(SparseMatrix.of(part.seminormalOnGenerator(k)));
      }
      return new Block(part.dimension(), matrices);
    }
  }

  /** An irrep and what it is on the two stabilisers. */
  record Side(
      List<Block> irrep, List<Block> taken, List<Block> given, List<Block> in, List<Block> out) {
    static <G> Side of(
        LieRepresentation<G> irrep, HomogeneousField<G, ?> in, HomogeneousField<G, ?> out) {
      return new Side(
          Block.of(irrep),
          Block.of(in.stabilizer().restrict(irrep)),
          Block.of(out.stabilizer().restrict(irrep)),
          Block.of(in.fibre()),
          Block.of(out.fibre()));
    }

    void addTo(Set<Cyclotomic> numbers) {
      for (List<Block> blocks : List.of(irrep, taken, given, in, out)) {
        blocks.forEach(b -> b.matrices().forEach(m -> numbers.addAll(m.values())));
      }
    }
  }

  /** What is wrong with the maps of an irrep. */
  Optional<String> fault(HomogeneousBasis.Irrep irrep, Side side, boolean complex) {
    long one = complex ? 1 : nullity(side.irrep(), side.irrep());
    long left = nullity(side.given(), side.out());
    long right = left == 0 ? 0 : nullity(side.in(), side.taken());
    List<SparseMatrix<Cyclotomic>> units = irrep.endomorphisms();
    Optional<String> wrong = span(units, one, "endomorphisms");
    if (wrong.isPresent()) {
      return wrong;
    }
    if (left == 0 || right == 0) {
      boolean none = irrep.synthesis().isEmpty() || irrep.analysis().isEmpty();
      return none ? Optional.empty() : Optional.of("kernels where there are none");
    }
    List<SparseMatrix<Cyclotomic>> outer = new ArrayList<>();
    irrep.synthesis().forEach(b -> units.forEach(e -> outer.add(b.multiply(e))));
    List<SparseMatrix<Cyclotomic>> inner = new ArrayList<>();
    irrep.analysis().forEach(a -> units.forEach(e -> inner.add(e.multiply(a))));
    return span(outer, left, "maps to the fibre that is given")
        .or(() -> span(inner, right, "maps from the fibre that is taken"));
  }

  private Optional<String> span(List<SparseMatrix<Cyclotomic>> maps, long nullity, String what) {
    SparseEchelon echelon = new SparseEchelon(p);
    for (SparseMatrix<Cyclotomic> map : maps) {
      NavigableMap<Long, Long> row = new TreeMap<>();
      for (SparseMatrix.Entry<Cyclotomic> e : map.entries()) {
        row.put((long) e.row() * map.columns() + e.column(), values.of(e.value()));
      }
      if (!echelon.add(row)) {
        return Optional.of("dependent " + what);
      }
    }
    return maps.size() == nullity
        ? Optional.empty()
        : Optional.of(maps.size() + " " + what + ", the nullity is " + nullity);
  }

  /** dim {T: W(x)T = TV(x) on the generators} modulo p, block by block. */
  private long nullity(List<Block> source, List<Block> target) {
    Map<List<Block>, Long> known = new HashMap<>();
    long total = 0;
    for (Block w : target) {
      for (Block v : source) {
        total += known.computeIfAbsent(List.of(v, w), key -> nullity(v, w));
      }
    }
    return total;
  }

  private long nullity(Block v, Block w) {
    long unknowns = (long) v.size() * w.size();
    if (unknowns > MOST_UNKNOWNS) {
      throw new LimitExceeded(
          "equivariant maps of a basis",
          unknowns + " unknowns",
          "at most " + MOST_UNKNOWNS,
          "write the representations as sums of smaller blocks");
    }
    SparseEchelon equations = new SparseEchelon(p);
    long rank = 0;
    for (int k = 0; k < v.matrices().size(); k++) {
      Interruption.check();
      List<List<long[]>> rows = lines(w.matrices().get(k).transpose());
      List<List<long[]>> columns = lines(v.matrices().get(k));
      for (int i = 0; i < w.size(); i++) {
        for (int j = 0; j < v.size(); j++) {
          rank += equations.add(equation(rows.get(i), columns.get(j), i, j, v.size())) ? 1 : 0;
        }
      }
    }
    return unknowns - rank;
  }

  /** By columns the places and residues. */
  private List<List<long[]>> lines(SparseMatrix<Cyclotomic> matrix) {
    List<List<long[]>> lines = new ArrayList<>();
    for (int j = 0; j < matrix.columns(); j++) {
      List<long[]> line = new ArrayList<>();
      for (int e = matrix.start(j); e < matrix.start(j) + matrix.count(j); e++) {
        line.add(new long[] {matrix.place(e), values.of(matrix.value(e))});
      }
      lines.add(line);
    }
    return lines;
  }

  /** Σ W_ik T_kj − Σ T_ik V_kj. */
  private NavigableMap<Long, Long> equation(
      List<long[]> row, List<long[]> column, int i, int j, int width) {
    NavigableMap<Long, Long> equation = new TreeMap<>();
    for (long[] e : row) {
      equation.merge(e[0] * width + j, e[1], (a, b) -> (a + b) % p);
    }
    for (long[] e : column) {
      equation.merge((long) i * width + e[0], p - e[1], (a, b) -> (a + b) % p);
    }
    return equation;
  }
}
