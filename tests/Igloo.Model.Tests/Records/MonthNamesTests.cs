namespace Igloo.Model.Tests.Records;

public sealed class MonthNamesTests
{
    [Theory]
    [InlineData("January February March April May June July August September October November December")]
    [InlineData("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre")]
    [InlineData("ene. feb. mar. abr. may. jun. jul. ago. set. oct. nov. dic.")]
    [InlineData("janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro")]
    [InlineData("janvier février mars avril mai juin juillet août septembre octobre novembre décembre")]
    [InlineData("JANV. FÉVR. MARS AVR. MAI JUIN JUIL. AOÛT SEPT. OCT. NOV. DÉC.")]
    [InlineData("Jänner Februar März April Mai Juni Juli August September Oktober November Dezember")]
    [InlineData("gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre")]
    [InlineData("januari februari maart april mei juni juli augustus september oktober november december")]
    [InlineData("stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia")]
    [InlineData("leden únor březen duben květen červen červenec srpen září říjen listopad prosinec")]
    [InlineData("ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie")]
    [InlineData("január február március április május június július augusztus szeptember október november december")]
    [InlineData("tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu")]
    [InlineData("Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık")]
    [InlineData("января февраля марта апреля мая июня июля августа сентября октября ноября декабря")]
    [InlineData("січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня")]
    [InlineData("Ιανουαρίου Φεβρουαρίου Μαρτίου Απριλίου Μαΐου Ιουνίου Ιουλίου Αυγούστου Σεπτεμβρίου Οκτωβρίου Νοεμβρίου Δεκεμβρίου")]
    [InlineData("يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر")]
    [InlineData("ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר")]
    [InlineData("มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม")]
    [InlineData("Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember")]
    public void The_months_of_a_language_are_told_in_order(string names) =>
        Assert.Equal(Enumerable.Range(1, 12), names.Split(' ').Select(name => MonthNames.Of(name)));

    [Theory]
    [InlineData("")]
    [InlineData("m")]
    [InlineData("Friday")]
    [InlineData("street")]
    [InlineData("\uD800may")]
    public void Other_words_are_no_month(string word) => Assert.Equal(0, MonthNames.Of(word));
}
