package dev.ijava.lessons.show;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.Locale;
import org.knowm.xchart.internal.chartpart.AxesChart;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;

/** The one look of all charts: dark text on a white ground of its own, so that dark and light pages show it alike. */
final class Style {

    static final Color GROUND = Color.WHITE;
    static final Color INK = new Color(0x333333);
    static final Color FAINT = new Color(0xE4E4E4);
    static final Font TEXT = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
    static final Font VALUE = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    static final Font TITLE = new Font(Font.SANS_SERIF, Font.BOLD, 14);

    private Style() {}

    /** Dresses a chart. XChart hides category labels narrower than its tick spacing, hence the hint of 1. */
    static void apply(AxesChart<?, ?> chart) {
        AxesChartStyler styler = chart.getStyler();
        styler.setXAxisTickMarkSpacingHint(1);
        styler.setYAxisTickMarkSpacingHint(40);
        styler.setAxisTickLabelsFont(TEXT);
        styler.setAxisTickLabelsColor(INK);
        styler.setAxisTitleFont(TEXT);
        styler.setAxisTickMarksColor(FAINT);
        styler.setAxisTicksLineVisible(false);
        styler.setPlotGridVerticalLinesVisible(false);
        styler.setPlotGridLinesColor(FAINT);
        styler.setPlotGridLinesStroke(new BasicStroke(1));
        styler.setLocale(Locale.ROOT);
        styler.setDecimalPattern("0.##");
        styler.setChartBackgroundColor(GROUND);
        styler.setPlotBackgroundColor(GROUND);
        styler.setPlotBorderVisible(false);
        styler.setChartFontColor(INK);
        styler.setChartTitleFont(TITLE);
        styler.setChartTitleBoxVisible(false);
        styler.setLegendFont(TEXT);
        styler.setLegendBorderColor(GROUND);
        styler.setLegendBackgroundColor(GROUND);
        styler.setLegendPosition(LegendPosition.OutsideS);
        styler.setLegendLayout(LegendLayout.Horizontal);
        styler.setLegendPadding(10);
        styler.setChartPadding(12);
    }

    /** Black or white, whichever reads better on a ground. */
    static Color inkOn(Color ground) {
        double luminance = 0.299 * ground.getRed() + 0.587 * ground.getGreen() + 0.114 * ground.getBlue();
        return luminance > 140 ? INK : Color.WHITE;
    }
}
