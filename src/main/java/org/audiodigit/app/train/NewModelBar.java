package org.audiodigit.app.train;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The bar that offers the model of the last training; hidden without an offer. */
final class NewModelBar extends HBox {

    NewModelBar(NewModelViewModel model) {
        super(8);
        setId("new-model");
        getStyleClass().add("new-model");
        setAlignment(Pos.CENTER_LEFT);
        Label text = new Label();
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        text.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button use = new Button(NewModelViewModel.USE);
        use.setId("use-new-model");
        use.getStyleClass().add(Styles.SMALL);
        use.setMinWidth(USE_PREF_SIZE);
        use.setOnAction(event -> model.accept());
        Button close = new Button(null, new FontIcon(Feather.X));
        close.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        close.setAccessibleText("Keep the active model");
        close.setTooltip(new Tooltip("Keep the active model"));
        close.setOnAction(event -> model.dismiss());
        getChildren().addAll(text, use, close);
        model.offerProperty()
                .subscribe(
                        offer -> {
                            text.setText(offer.map(NewModelViewModel.Offer::text).orElse(""));
                            setVisible(offer.isPresent());
                            setManaged(offer.isPresent());
                        });
    }
}
