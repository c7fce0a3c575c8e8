using System.Text.Json;
using Drafting.Redlines.Marking;
using Drafting.Testing;

namespace Drafting.Redlines.Tests;

/// <summary>Words that stay are left alone: figures, symbols, names and brackets are marked each by itself. Notation: [old|new].</summary>
public sealed class KeptWordsTests
{
    [Theory]
    // Each figure alone.
    [InlineData("Decides to establish 3 posts at the D-1 level and 14 at the P-3 level;", "Decides to establish 4 posts at the D-2 level and 15 at the P-2 level;", "Decides to establish [3|4] posts at the [D-1|D-2] level and [14|15] at the [P-3|P-2] level;")]
    [InlineData("75 per cent of 1,200 posts, or 12.5%", "80 per cent of 1,350 posts, or 15%", "[75|80] per cent of [1,200|1,350] posts, or [12.5%|15%]")]
    [InlineData("占75%，2020年为1 200人", "占80%，2021年为1 350人", "占[75%|80%]，[2020|2021]年为[1 200|1 350]人")]
    [InlineData("в размере 1 200 долларов на 2020 год", "в размере 1 350 долларов на 2021 год", "в размере [1 200|1 350] долларов на [2020|2021] год")]
    [InlineData("au paragraphe 12 de sa résolution 72/7 du 17 novembre 2017", "au paragraphe 14 de sa résolution 73/8 du 1er novembre 2018", "au paragraphe [12|14] de sa résolution [72/7|73/8] du [17 novembre 2017|1er novembre 2018]")]
    [InlineData("el párrafo 12 de la resolución 72/7, de 17 de noviembre de 2017", "el párrafo 14 de la resolución 73/8, de 1 de diciembre de 2018", "el párrafo [12|14] de la resolución [72/7|73/8], de [17 de noviembre de 2017|1 de diciembre de 2018]")]
    [InlineData("الفقرة 12 من القرار 72/7 المؤرخ 17 تشرين الثاني/نوفمبر 2017", "الفقرة 14 من القرار 73/8 المؤرخ 3 كانون الأول/ديسمبر 2018", "الفقرة [12|14] من القرار [72/7|73/8] المؤرخ [17 تشرين الثاني/نوفمبر 2017|3 كانون الأول/ديسمبر 2018]")]
    [InlineData("在其第七十八届和第七十九届会议上", "在其第八十届和第八十一届会议上", "在其第[七十八|八十]届和第[七十九|八十一]届会议上")]
    [InlineData("at its seventy-eighth and seventy-ninth sessions", "at its eightieth and eighty-first sessions", "at its [seventy-eighth|eightieth] and [seventy-ninth|eighty-first] sessions")]
    [InlineData("by 31 December 2023 at the latest", "by 31 December 2024 at the latest", "by 31 December [2023|2024] at the latest")]
    [InlineData("by 31\u00A0December 2023 at the latest", "by 31 December 2024 at the latest", "by 31[\u00A0| ]December [2023|2024] at the latest")]
    [InlineData("Supplement No. 53 (A/77/53), chap. VIII, sect. A.", "Supplement No. 53 (A/78/53), chap. VII, sect. B.", "Supplement No. 53 ([A/77/53|A/78/53]), chap. [VIII|VII], sect. [A|B].")]
    [InlineData("补编第53号》(A/75/53)，第五章，A节。", "补编第53号》(A/76/53)，第七章，A节。", "补编第53号》([A/75/53|A/76/53])，第[五|七]章，A节。")]
    // Words between two changes, however long those are; two short ones are no stop for the eye.
    [InlineData("Welcoming with great satisfaction the recent contributions to regional cooperation made available during several previous meetings;", "Stressing once more how important sustained efforts towards regional cooperation remain for lasting progress in many countries;", "[Welcoming with great satisfaction the recent contributions to|Stressing once more how important sustained efforts towards] regional cooperation [made available during several previous meetings|remain for lasting progress in many countries];")]
    [InlineData("renforcer les liens régionaux étroits", "resserrer les liens sous-régionaux actuels", "[renforcer|resserrer] les liens [régionaux étroits|sous-régionaux actuels]")]
    [InlineData("the report of the committee on trade", "the study of the board on trade", "the [report of the committee|study of the board] on trade")]
    // Symbols whole, never cut at a bracket.
    [InlineData("Taking note of decisions GC(67)/RES/7 and GC(67)/RES/12,", "Taking note of decisions GC(68)/RES/9 and GC(68)/RES/14,", "Taking note of decisions [GC(67)/RES/7|GC(68)/RES/9] and [GC(67)/RES/12|GC(68)/RES/14],")]
    [InlineData("see S/RES/2489 (2019), E/CN.5/2020/L.5 and A/79/L.12/Rev.1", "see S/RES/2543 (2020), E/CN.5/2021/L.4 and A/80/L.3", "see [S/RES/2489 (2019)|S/RES/2543 (2020)], [E/CN.5/2020/L.5|E/CN.5/2021/L.4] and [A/79/L.12/Rev.1|A/80/L.3]")]
    [InlineData("HRC 53/12 and A/C.3/79/L.5", "HRC 56/14 and A/C.3/80/L.7", "HRC [53/12|56/14] and [A/C.3/79/L.5|A/C.3/80/L.7]")]
    [InlineData("Supplement No. 13 (A/79/13).", "Supplement No. 13 (A/80/13); and ibid., Supplement No. 13A (A/80/13/Add.1).", "Supplement No. 13 ([A/79/13|A/80/13])[|; and ibid., Supplement No. 13A (A/80/13/Add.1)].")]
    [InlineData("《行动计划(2021-2025)》", "《行动计划(2021-2025年)》", "《行动计划(2021-2025[|年])》")]
    // Brackets around a choice that stays.
    [InlineData("The parties [shall][should] cooperate.", "The parties should cooperate.", "The parties [[shall][|]should[]|] cooperate.")]
    [InlineData("The parties [may] [shall] cooperate.", "The parties may cooperate.", "The parties [[|]may[] [shall]|] cooperate.")]
    [InlineData("各方[应][应当]充分合作；", "各方应当充分合作；", "各方[[应][|]应当[]|]充分合作；")]
    [InlineData("【敦促】【邀请】会员国捐款；", "敦促会员国捐款；", "[【|]敦促[】【邀请】|]会员国捐款；")]
    [InlineData("Des États [devraient] [doivent] coopérer.", "Des États doivent coopérer.", "Des États [[devraient] [|]doivent[]|] coopérer.")]
    [InlineData("提供[1 000万美元][2 500万美元]的资金；", "提供[1 500万美元][3 000万美元]的资金；", "提供[[1 000|1 500]万美元][[2 500|3 000]万美元]的资金；")]
    [InlineData("of [$10 million] and [$20 million]", "of [$15 million] and [$25 million]", "of [$[10|15] million] and [$[20|25] million]")]
    // Names of States whole.
    [InlineData("欢迎刚果民主共和国政府的努力，", "欢迎刚果政府的努力，", "欢迎[刚果民主共和国|刚果]政府的努力，")]
    [InlineData("欢迎几内亚和赤道几内亚的承诺；", "欢迎几内亚比绍和赤道几内亚的承诺；", "欢迎[几内亚|几内亚比绍]和赤道几内亚的承诺；")]
    [InlineData("感谢巴西政府担任东道国；", "感谢巴林政府担任东道国；", "感谢[巴西|巴林]政府担任东道国；")]
    [InlineData("发展中国家和中国", "发展中国家和美国", "发展中国家和[中国|美国]")]
    [InlineData("the efforts of the Congo,", "the efforts of the Democratic Republic of the Congo,", "the efforts of the [Congo|Democratic Republic of the Congo],")]
    [InlineData("the efforts of Bolivia,", "the efforts of Bolivia (Plurinational State of),", "the efforts of [Bolivia|Bolivia (Plurinational State of)],")]
    [InlineData("усилия: Республика Корея", "усилия: Корейская Народно-Демократическая Республика", "усилия: [Республика Корея|Корейская Народно-Демократическая Республика]")]
    [InlineData("جهود الكونغو", "جهود جمهورية الكونغو الديمقراطية", "جهود [الكونغو|جمهورية الكونغو الديمقراطية]")]
    public void Mark_KeptWords_AreNotRepainted(string old, string @new, string marked)
    {
        Assert.Equal(marked, Notation.Of(Marker.Mark(old, @new)));
    }

    [Theory]
    [InlineData("non–violence — the “aim” of ‘all’", "non-violence - the \"aim\" of 'all'", 6)]
    [InlineData("„мир“ и «безопасность»", "\"мир\" и “безопасность”", 4)]
    [InlineData("第１２段（甲），２０２１年３月", "第12段(甲),2021年3月", 4)]
    [InlineData("1\u00A0000 dollars\u2009– or\u3000more", "1 000 dollars - or more", 3)]
    [InlineData("和平——发展", "和平—发展", 1)]
    public void Mark_KindsOfHyphensQuotesSpacesAndWidths_AreEditorial(string old, string @new, int marks)
    {
        var segments = Marker.Mark(old, @new);

        Assert.All(segments, segment => Assert.Equal(segment.Op != SegmentOp.Equal, segment.Editorial));
        Assert.Equal(marks, segments.Where((segment, i) => segment.Op != SegmentOp.Equal && (i == 0 || segments[i - 1].Op == SegmentOp.Equal)).Count());
    }

    [Theory]
    [InlineData("up to 10⁶ tons", "up to 10⁷ tons", "up to [10⁶|10⁷] tons")]
    [InlineData("100 km² of land", "100 km³ of land", "100 [km²|km³] of land")]
    [InlineData("tons of CO₂", "tons of CO2", "tons of [CO₂|CO2]")]
    public void Mark_RaisedAndLoweredFigures_AreWordingUnlessANotesMark(string old, string @new, string marked)
    {
        var segments = Marker.Mark(old, @new);

        Assert.Equal(marked, Notation.Of(segments));
        Assert.DoesNotContain(segments, segment => segment.Editorial);
    }

    [Fact]
    public void Mark_TypographyBesideAnotherWord_IsToldApartFromIt()
    {
        var segments = Marker.Mark("the “peace‑building” architecture of 12 States", "the \"peace-building\" architecture of 14 States");

        Assert.Equal("the [“|\"]peace[‑|-]building[”|\"] architecture of [12|14] States", Notation.Of(segments));
        Assert.Equal(["12", "14"], segments.Where(segment => segment.Op != SegmentOp.Equal && !segment.Editorial).Select(segment => segment.Text));
    }

    [Fact]
    public void Mark_SharedCases_AsWanted()
    {
        if (!RepositoryPaths.TryFindSharedCase("redline/pairs.json", out var path))
            return;
        foreach (var (name, pair) in JsonSerializer.Deserialize<Dictionary<string, SharedPair>>(File.ReadAllText(path), JsonSerializerOptions.Web)!)
        {
            var segments = Marker.Mark(pair.From, pair.To);
            if (pair.Want.Contains("[-"))
                Assert.True(string.Concat(segments.Select(InTheirNotation)) == pair.Want, $"{name}: {Notation.Of(segments)}");
            else
                Assert.All(segments, segment => Assert.True(segment.Op == SegmentOp.Equal || segment.Text.Length == 1 && segment.Editorial, $"{name}: {Notation.Of(segments)}"));
        }
    }

    private sealed record SharedPair(string From, string To, string Want);

    private static string InTheirNotation(RedlineSegment segment) => segment.Op switch
    {
        SegmentOp.Delete => $"[-{segment.Text}-]",
        SegmentOp.Insert => $"{{+{segment.Text}+}}",
        _ => segment.Text,
    };
}
