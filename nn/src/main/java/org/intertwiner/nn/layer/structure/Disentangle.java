package org.intertwiner.nn.layer.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Constant;
import org.intertwiner.nn.layer.FieldParts;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Scope;
import org.intertwiner.nn.layer.Weight;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;

/**
 * The change to a basis in which irreducible parts stand side by side: v ↦ Qv with Qρ(g)Qᵀ = ⊕ m_i
 * ψ_i(g), Q orthogonal, so that norms and variances are kept; and its inverse.
 *
 * <p><i>Shape</i>: {@code (batch, channels, …space)} to the same. Each part becomes one part for
 * each of its irreducible representations, with the multiplicities multiplied. <i>Accuracy</i>: Q
 * is exact until it is rounded once; Qᵀ(Qv) = v up to rounding. <i>Complexity</i>: dimension²
 * products a field. <i>Source</i>: Serre (1977), section 2.6.
 *
 * <pre>{@code
 * Disentangle.of(FieldType.of(plane, Representations.regular(d4), 8)).output()
 * // 8×trivial + 8×… + 16×freq:1,1
 * }</pre>
 *
 * @param <G> the group elements
 */
public final class Disentangle<G> implements Layer {
  private static final double EXACT = 1e-12;

  private final FieldType<G> whole;
  private final FieldType<G> split;
  private final List<Piece> pieces;
  private final boolean inverse;

  /** Multiplicities and dimensions of a part, with the matrix and its inverse. */
  private record Piece(int[] copies, int[] dimensions, double[][] down, double[][] up) {
    boolean isKept() {
      return down.length == 0;
    }
  }

  private Disentangle(FieldType<G> whole, FieldType<G> split, List<Piece> pieces, boolean inverse) {
    this.whole = whole;
    this.split = split;
    this.pieces = pieces;
    this.inverse = inverse;
  }

  /**
   * The split of every field.
   *
   * @param <G> the group elements
   * @param type orthogonal fields over a finite group, SO(2), O(2), SO(3) or O(3)
   * @return the layer
   * @throws InvalidInput if a part is not orthogonal or the group is none of these
   */
  public static <G> Disentangle<G> of(FieldType<G> type) {
    return where(type, part -> true);
  }

  /**
   * The split of some fields; others stay as they are.
   *
   * @param <G> the group elements
   * @param type the fields
   * @param splits which parts are split; these must be orthogonal
   * @return the layer
   * @throws InvalidInput if a part to split is not orthogonal or the group has no family of
   *     irreducible representations here
   */
  public static <G> Disentangle<G> where(FieldType<G> type, Predicate<FieldType.Part<G>> splits) {
    IrreducibleParts<G> parts = new IrreducibleParts<>(type.action());
    List<FieldType<G>> outputs = new ArrayList<>();
    List<Piece> pieces = new ArrayList<>();
    for (FieldType.Part<G> part : type.parts()) {
      if (part.isTrivial() || !splits.test(part)) {
        pieces.add(new Piece(new int[0], new int[0], new double[0][], new double[0][]));
        outputs.add(FieldType.of(type.action(), part.representation(), part.copies()));
        continue;
      }
      requireOrthogonal(type, part);
      List<IrreducibleParts.Piece<G>> irreducible = parts.of(part.representation());
      for (IrreducibleParts.Piece<G> piece : irreducible) {
        int copies = Math.multiplyExact(part.copies(), piece.copies());
        outputs.add(FieldType.of(type.action(), piece.irrep(), copies));
      }
      pieces.add(piece(irreducible, part.representation().dimension()));
    }
    FieldType<G> split = outputs.stream().reduce(FieldType::plus).orElseThrow();
    return new Disentangle<>(type, split, List.copyOf(pieces), false);
  }

  private static <G> void requireOrthogonal(FieldType<G> type, FieldType.Part<G> part) {
    if (!part.representation().isOrthogonal()) {
      throw new InvalidInput(
          "irreducible parts of " + type,
          part.representation().name() + ", which is not orthogonal",
          "orthogonal representations",
          "pass to an invariant form first, so that the change of basis keeps norms");
    }
  }

  private static <G> Piece piece(List<IrreducibleParts.Piece<G>> irreducible, int dimension) {
    double[][] down = new double[dimension][];
    double[][] up = new double[dimension][dimension];
    int row = 0;
    for (IrreducibleParts.Piece<G> piece : irreducible) {
      for (int copy = 0; copy < piece.copies(); copy++) {
        for (int i = 0; i < piece.irrep().dimension(); i++, row++) {
          down[row] = piece.down().get(copy)[i].clone();
          for (int j = 0; j < dimension; j++) {
            up[j][row] = piece.up().get(copy)[j][i];
          }
        }
      }
    }
    check(down, up);
    return new Piece(
        irreducible.stream().mapToInt(IrreducibleParts.Piece::copies).toArray(),
        irreducible.stream().mapToInt(p -> p.irrep().dimension()).toArray(),
        down,
        up);
  }

  private static void check(double[][] down, double[][] up) {
    for (int i = 0; i < down.length; i++) {
      for (int j = 0; j < down.length; j++) {
        double sum = i == j ? -1 : 0;
        for (int k = 0; k < down.length; k++) {
          sum += down[i][k] * up[k][j];
        }
        if (Math.abs(sum) > EXACT * down.length) {
          throw new IllegalStateException("a change of basis is not inverted by its inverse");
        }
      }
    }
  }

  /**
   * The change back.
   *
   * @return the layer from the irreducible parts to these fields
   */
  public Disentangle<G> inverse() {
    return new Disentangle<>(whole, split, pieces, !inverse);
  }

  @Override
  public String kind() {
    return inverse ? "entangle" : "disentangle";
  }

  @Override
  public FieldType<G> input() {
    return inverse ? split : whole;
  }

  @Override
  public FieldType<G> output() {
    return inverse ? whole : split;
  }

  @Override
  public List<Weight> weights() {
    return List.of();
  }

  @Override
  public List<Constant> constants() {
    return pieces.stream()
        .filter(piece -> !piece.isKept())
        .map(piece -> FixedMaps.constant(inverse ? piece.up : piece.down))
        .toList();
  }

  @Override
  public UnaryOperator<Tensor> bind(Scope scope) {
    return x -> {
      FixedMaps.requireChannels(kind(), input(), x);
      List<Tensor> results = new ArrayList<>();
      int next = 0;
      for (int p = 0; p < pieces.size(); p++) {
        Piece piece = pieces.get(p);
        if (piece.isKept()) {
          int from = whole.offset(p);
          results.add(x.slice(1, from, from + whole.parts().get(p).channels()));
        } else if (inverse) {
          results.add(together(p, scope.constant(next++), x));
        } else {
          results.addAll(apart(p, scope.constant(next++), x));
        }
      }
      return FixedMaps.join(results);
    };
  }

  /** The irreducible parts of a part. */
  private List<Tensor> apart(int p, Tensor matrix, Tensor x) {
    Tensor moved = FixedMaps.apply(matrix, FieldParts.part(whole, x, p));
    Piece piece = pieces.get(p);
    List<Tensor> results = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < piece.copies.length; i++) {
      int to = from + piece.copies[i] * piece.dimensions[i];
      results.add(FixedMaps.channels(moved.slice(2, from, to), x));
      from = to;
    }
    return results;
  }

  /** A part from its irreducible parts, which stand where the part itself stands. */
  private Tensor together(int p, Tensor matrix, Tensor x) {
    Piece piece = pieces.get(p);
    int copies = whole.parts().get(p).copies();
    int at = whole.offset(p);
    List<Tensor> rows = new ArrayList<>();
    for (int i = 0; i < piece.copies.length; i++) {
      int dimension = piece.copies[i] * piece.dimensions[i];
      Tensor own = x.slice(1, at, at + copies * dimension);
      rows.add(own.reshape(x.shape().at(0), copies, dimension, FieldParts.cells(x)));
      at += copies * dimension;
    }
    Tensor joined = rows.size() == 1 ? rows.get(0) : Tensors.concat(2, rows);
    return FixedMaps.channels(FixedMaps.apply(matrix, joined), x);
  }

  @Override
  public String toString() {
    return kind() + " " + input() + " to " + output();
  }
}
