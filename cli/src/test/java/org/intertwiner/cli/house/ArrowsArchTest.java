package org.intertwiner.cli.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.intertwiner.algebra.fixture.ReachesUp;
import org.intertwiner.verify.fixture.KnowsNetworks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The arrows between modules. */
class ArrowsArchTest {
  static Stream<House.Room> roomsWithStrangers() {
    return House.ROOMS.stream().filter(room -> room.strangers().length > 0);
  }

  static ArchRule arrowsOf(House.Room room) {
    return noClasses()
        .that()
        .resideInAPackage(room.packages())
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(room.strangers())
        .as(room.name() + " knows only " + room.knows());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("roomsWithStrangers")
  void everyModuleKnowsOnlyWhatItMay(House.Room room) {
    arrowsOf(room).check(House.classes());
  }

  @Test
  void everyModuleIsLookedAt() {
    for (House.Room room : House.ROOMS) {
      assertThat(House.classes().stream())
          .as(room.name())
          .anyMatch(c -> c.getPackageName().startsWith("org.intertwiner." + room.name()));
    }
  }

  @Test
  void anArrowTheWrongWayIsRefused() {
    House.Room algebra = House.ROOMS.get(0);
    assertThat(House.refuses(arrowsOf(algebra), ReachesUp.class)).isTrue();
    House.Room verify = House.ROOMS.get(4);
    assertThat(House.refuses(arrowsOf(verify), KnowsNetworks.class)).isTrue();
  }
}
