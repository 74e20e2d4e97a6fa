package org.intertwiner.reptheory.classical;

import org.junit.jupiter.api.Test;

/** {@link YoungIrrepsTest} for degree seven. */
class YoungIrrepsIT {

  @Test
  void everyRowOfDegreeSevenIsOneOfYoungsForms() {
    YoungIrrepsTest.compare(7);
  }
}
