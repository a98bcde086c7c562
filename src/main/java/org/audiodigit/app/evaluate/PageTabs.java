package org.audiodigit.app.evaluate;

import atlantafx.base.theme.Styles;
import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.audiodigit.app.room.RoomAction;
import org.controlsfx.control.SegmentedButton;

/** The choice of the shown page. */
final class PageTabs extends HBox {

    private final Map<ResultPage, ToggleButton> tabs = new EnumMap<>(ResultPage.class);

    PageTabs(EvaluateViewModel model) {
        SegmentedButton buttons = new SegmentedButton();
        for (ResultPage page : ResultPage.values()) {
            ToggleButton tab = new ToggleButton(page.title());
            tab.getStyleClass().add(Styles.SMALL);
            tab.setMinWidth(Region.USE_PREF_SIZE);
            tab.setTooltip(new Tooltip(RoomAction.withKey(page.title(), page.key())));
            // the skin would add it too late for the first selection
            tab.setToggleGroup(buttons.getToggleGroup());
            tab.setOnAction(
                    event -> {
                        tab.setSelected(true); // one tab is always selected
                        model.show(page);
                    });
            tabs.put(page, tab);
        }
        buttons.setId("pages");
        model.selection()
                .comparisonProperty()
                .subscribe(
                        comparison -> {
                            buttons.getButtons().setAll(tabs.values());
                            if (comparison.isEmpty()) {
                                buttons.getButtons().remove(tabs.get(ResultPage.COMPARISON));
                            }
                        });
        model.pageProperty().subscribe(page -> tabs.get(page).setSelected(true));
        getChildren().add(buttons);
    }
}
