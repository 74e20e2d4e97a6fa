package org.intertwiner.cli.request.operator;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.linear.SparseMatrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.harmonic.polynomial.PolynomialMatrix;
import org.intertwiner.pdo.DifferentialOperator;
import org.intertwiner.pdo.pseudo.PseudoGroup;
import org.intertwiner.pdo.pseudo.PseudoOperators;
import org.intertwiner.pdo.pseudo.PseudoRepresentation;
import org.intertwiner.verify.basis.pseudo.PseudoBasis;

/** What a document keeps of operators on a space with an indefinite metric. */
final class PseudoDocuments {
  private PseudoDocuments() {}

  static PseudoBasis of(PseudoOperators operators) {
    PseudoGroup group = operators.in().group();
    List<List<PolynomialMatrix>> symbols = new ArrayList<>();
    for (int order = 0; order <= operators.maxOrder(); order++) {
      symbols.add(operators.basis(order).stream().map(DifferentialOperator::symbol).toList());
    }
    return new PseudoBasis(
        group.toString(),
        group.p(),
        group.q(),
        switch (group.part()) {
          case CONNECTED -> PseudoBasis.Part.CONNECTED;
          case SPECIAL -> PseudoBasis.Part.SPECIAL;
          case FULL -> PseudoBasis.Part.FULL;
        },
        field(PseudoRepresentation.vector(group)),
        field(operators.in()),
        field(operators.out()),
        operators.certificate().counted(),
        operators.certificate().expected(),
        symbols);
  }

  private static PseudoBasis.Field field(PseudoRepresentation representation) {
    return new PseudoBasis.Field(
        representation.name(),
        representation.dimension(),
        sparse(representation.onAlgebra()),
        sparse(representation.onComponents()));
  }

  private static List<SparseMatrix<Cyclotomic>> sparse(List<Matrix<Cyclotomic>> matrices) {
    return matrices.stream().map(SparseMatrix::of).toList();
  }
}
