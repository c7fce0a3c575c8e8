using Drafting.Formats.Paper;

namespace Drafting.Formats.Tests.Paper;

public class PaperTextTests
{
    private const string Head = "/CIDInit /ProcSet findresource begin\nbegincmap\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    private const string Tail = "endcmap\nend";

    [Fact]
    public void Signs_OfRadicals_BecomeTheCharacters_AndTheRestStays()
    {
        // ⼼ alone; a range of which the second is ⻓; a ligature; a character beyond the first plane.
        var table = $"{Head}2 beginbfchar\n<0003> <2F3C>\n<0004> <00660069>\nendbfchar\n2 beginbfrange\n<0010> <0012> <2ED2>\n<0020> <0021> <D840DC0B>\nendbfrange\n{Tail}";
        Assert.Equal(
            $"{Head}7 beginbfchar\n<0003> <5FC3>\n<0004> <00660069>\n<0010> <9578>\n<0011> <957F>\n<0012> <95E8>\n<0020> <D840DC0B>\n<0021> <D840DC0C>\nendbfchar\n{Tail}",
            PaperText.Mended(table));
    }

    [Fact]
    public void ATable_WithoutThem_IsLeftAlone() => Assert.Null(PaperText.Mended($"{Head}1 beginbfrange\n<0014> <0016> <0031>\nendbfrange\n{Tail}"));

    [Fact]
    public void Blocks_AreAsLongAsTheyMayBe()
    {
        var mended = PaperText.Mended($"{Head}1 beginbfrange\n<0001> <00D6> <2F00>\nendbfrange\n{Tail}")!;
        Assert.Equal(["100 beginbfchar", "100 beginbfchar", "14 beginbfchar"], mended.Split('\n').Where(line => line.EndsWith("beginbfchar", StringComparison.Ordinal)));
        Assert.DoesNotContain("<2F", mended, StringComparison.Ordinal);
    }
}
