package org.intertwiner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** Products, little groups, tensors and branching, from options and from JSON. */
class SymmetryAnswersTest {
  @Test
  void productsOfAFiniteGroupAreCoupled() {
    JsonNode answer =
        result(
            "{\"id\":1,\"command\":\"cg\",\"group\":\"S3\",\"left\":\"irrep:2\",\"right\":\"[2,1]\"}");
    assertThat(answer.get("blocks")).hasSize(3);
    assertThat(answer.at("/blocks/1/name").textValue()).isEqualTo("[1^3]");
    assertThat(answer.at("/blocks/1/tensor").toString())
        .isEqualTo("[[[[\"0\",\"1\"],[\"-1\",\"0\"]]]]");
    assertThat(answer.at("/blocks/1/squaredNorms/0").textValue()).isEqualTo("8/3");
    for (String field : new String[] {"equivariant", "orthogonal", "complete"}) {
      assertThat(answer.at("/certificate/" + field).asBoolean()).as(field).isTrue();
    }
    JsonNode one =
        Shell.run("cg point:Td --left T2 --right T2 --to E --real --format json".split(" ")).json();
    assertThat(one.get("blocks")).hasSize(1);
    assertThat(one.at("/blocks/0/dimension").asInt()).isEqualTo(2);
    JsonNode complex =
        result(
            "{\"id\":1,\"command\":\"cg\",\"group\":\"C3\",\"left\":\"irrep:1\",\"right\":\"irrep:1\"}");
    assertThat(complex.get("blocks")).hasSize(1);
    JsonNode real =
        result(
            "{\"id\":1,\"command\":\"cg\",\"group\":\"C3\",\"left\":\"irrep:1\",\"right\":\"irrep:1\","
                + "\"field\":\"real\"}");
    assertThat(real.get("blocks")).hasSize(2);
    assertThat(real.at("/blocks/1/tensor")).as("copies times endomorphisms").hasSize(2);
    for (String field : new String[] {"real", "complex"}) {
      JsonNode none =
          result(
              "{\"id\":1,\"command\":\"cg\",\"group\":\"C3\",\"left\":\"irrep:1\","
                  + "\"right\":\"irrep:0\",\"to\":\"irrep:0\",\"field\":\""
                  + field
                  + "\"}");
      assertThat(none.at("/blocks/0/multiplicity").asInt()).as(field).isZero();
      assertThat(none.at("/blocks/0/tensor")).as(field).isEmpty();
    }
    assertThat(Shell.run("cg", "S3", "--left", "irrep:2", "--right", "irrep:2").out())
        .contains("[2,1] (row 2), 1 time", "PROVED");
  }

  @Test
  void badProductsAreRefused() {
    assertThat(Shell.run("cg", "S3").code()).isEqualTo(64);
    assertThat(Shell.run("cg", "S3", "--left", "irrep:2", "--right", "irrep:7").code())
        .isEqualTo(2);
    assertThat(Shell.run("cg S3 --left irrep:2 --right irrep:2 --to irrep:9".split(" ")).err())
        .contains("0 … 2");
    assertThat(Shell.run("cg S3 --left irrep:2 --right irrep:2 --to [9]".split(" ")).code())
        .isEqualTo(2);
    assertThat(Shell.run("cg S5 --left regular --right regular".split(" ")).err())
        .contains("14400");
    assertThat(Shell.run("cg O2 --left freq:1,1 --right freq:1,1".split(" ")).code()).isEqualTo(2);
  }

  @Test
  void spaceGroupsHaveIrrepsAtWaveVectors() {
    JsonNode answer =
        result("{\"id\":1,\"command\":\"littlegroup\",\"group\":\"space:Fd-3m\",\"k\":[0,1,0]}");
    assertThat(answer.get("star")).hasSize(3);
    assertThat(answer.get("operations")).hasSize(16);
    assertThat(answer.at("/irreps").findValuesAsText("dimension"))
        .containsExactly("2", "2", "2", "2");
    assertThat(answer.at("/certificate/law").asBoolean()).isTrue();
    assertThat(Shell.run("littlegroup", "space:P2_1/c", "--k", "0,1/2,0", "--spin").out())
        .contains("with spin", "dimension");
    JsonNode kramers =
        result(
            "{\"id\":1,\"command\":\"littlegroup\",\"group\":\"space:P1\",\"k\":[0,0,0],"
                + "\"spin\":true,\"timeReversal\":true}");
    assertThat(kramers.at("/irreps/0/dimension").asInt()).isEqualTo(1);
    assertThat(kramers.at("/corepresentations/dimensions").toString()).isEqualTo("[2]");
    assertThat(kramers.at("/corepresentations/types/0").textValue()).isEqualTo("b");
    assertThat(kramers.at("/corepresentations/certificate/law").asBoolean()).isTrue();
    assertThat(
            Shell.run("littlegroup", "space:P1", "--k", "0,0,0", "--spin", "--time-reversal").out())
        .contains("with time reversal: dimensions 2, types b");
    JsonNode polar =
        result(
            "{\"id\":1,\"command\":\"littlegroup\",\"group\":\"space:P1\",\"k\":[\"1/3\",0,0],"
                + "\"timeReversal\":true}");
    assertThat(polar.has("corepresentations")).isFalse();
    assertThat(polar.get("timeReversal").textValue()).contains("different stars");
    assertThat(Shell.run("littlegroup", "space:P1", "--k", "1/3,0,0", "--time-reversal").out())
        .contains("different stars");
    assertThat(Shell.run("littlegroup", "space:P2_1/c", "--k", "0,1/2").code()).isEqualTo(2);
    assertThat(Shell.run("littlegroup", "S4", "--k", "0,1/2,0").err()).contains("space:Fd-3m");
    assertThat(Shell.run("littlegroup", "point:Oh", "--k", "0,0,0").code()).isEqualTo(2);
  }

  @Test
  void tensorsFallIntoParts() {
    JsonNode answer =
        result(
            "{\"id\":1,\"command\":\"tensors\",\"group\":\"point:Oh\",\"symmetry\":\"ijkl=jikl=klij\"}");
    assertThat(answer.get("constants").asInt()).isEqualTo(3);
    assertThat(answer.get("parts").textValue()).isEqualTo("3xA1g+3xEg+3xT2g+T1g");
    assertThat(answer.at("/form/5/5").textValue()).isEqualTo("c44");
    JsonNode spherical = Shell.run("tensors --symmetry ij=ji --format json".split(" ")).json();
    assertThat(spherical.get("parts").textValue()).isEqualTo("1x0e+1x2e");
    assertThat(spherical.at("/copies/1/tensors")).hasSize(5);
    assertThat(Shell.run("tensors", "point:Oh", "--symmetry", "ij=ji").out())
        .contains("1 independent");
    assertThat(Shell.run("tensors", "--symmetry", "ij=-ji").out()).contains("1x1e");
    assertThat(Shell.run("tensors", "--symmetry", "ij=jk").code()).isEqualTo(2);
    assertThat(Shell.run("tensors", "O2", "--symmetry", "ij=ji").err()).contains("infinite");
  }

  @Test
  void representationsBranch() {
    JsonNode answer =
        result(
            "{\"id\":1,\"command\":\"branch\",\"group\":\"E6\",\"to\":\"F4\",\"weight\":[1,0,0,0,0,0]}");
    assertThat(answer.get("decomposition").toString()).isEqualTo("[[[0,0,0,0],1],[[0,0,0,1],1]]");
    assertThat(answer.get("dims").toString()).isEqualTo("[1,26]");
    assertThat(answer.get("projection")).hasSize(4);
    assertThat(Shell.run("branch", "SU5", "--to", "SU3 x SU2 x U1", "--weight", "0,1,0,0").out())
        .contains("dimension 6");
    assertThat(Shell.run("branch", "SU5", "--to", "G2", "--weight", "1,0,0,0").err())
        .contains("standard subgroup");
  }

  private static JsonNode result(String request) {
    return Shell.batch(request).replies().get(0).get("result");
  }
}
