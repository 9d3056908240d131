using Workflow.Application.UseCases;
using Workflow.Core.Surveys;
using Workflow.Simulation.World;

namespace Workflow.Simulation.Staff;

/// <summary>What people do in a year, by seed: early and late, twice, wrongly, after the deadline, and sometimes not at all.</summary>
internal static class Habits
{
    /// <summary>The deeds of the coordinator.</summary>
    public static IEnumerable<Deed> OfCoordinator(City city)
    {
        const string By = "jimukyoku@midorino.example";
        var random = city.Random;
        var id = city.Survey.Id;
        var book = city.Files.Book(city.Survey);
        yield return new Deed(MadeUpSurvey.Start, "create", async p => (await new CreateSurvey(p.Services).RunAsync(book, By, default)).IsDone);
        if (city.Survey.DistributeAt is null)
        {
            yield return new Deed(MadeUpSurvey.Start.AddDays(2), "distribute", async p => Settled(await new DistributeSurvey(p.Services).RunAsync(id, By, default)));
        }

        if (random.Next(3) == 0)
        {
            yield return new Deed(Day(random, 10, 18), "remind", async p => Settled(await new RemindSections(p.Services).RunAsync(id, [], "お願い", "r1", By, default)));
        }

        if (random.Next(4) == 0)
        {
            var section = city.Staff[random.Next(city.Staff.Count)].Code;
            yield return new Deed(Day(random, 20, 26), $"extend {section}", async p =>
                Settled(await new ExtendDeadline(p.Services).RunAsync(id, MadeUpSurvey.Due.AddDays(3), "出水対応", [new SectionCode(section)], By, default)));
        }

        foreach (var staff in city.Staff.Where(_ => random.Next(4) == 0))
        {
            yield return new Deed(Day(random, 22, 36), $"return {staff.Code}", async p =>
                Settled(await new ReturnSection(p.Services).RunAsync(id, new SectionCode(staff.Code), "数値を確認してください。", null, By, default)));
        }

        foreach (var staff in city.Staff.Where(_ => random.Next(4) == 0))
        {
            yield return new Deed(Day(random, 30, 40), $"accept {staff.Code}", async p =>
                Settled(await new AcceptSection(p.Services).RunAsync(id, new SectionCode(staff.Code), By, default)));
        }

        foreach (var deed in Corrections(city, By).Concat(Accidents(city, By)))
        {
            yield return deed;
        }

        if (city.Survey.Closing == ClosingRule.AllSections)
        {
            yield return new Deed(MadeUpSurvey.Due.AddDays(8), "close", async p => Settled(await new CloseSurvey(p.Services).RunAsync(id, "", By, default)));
        }

        if (random.Next(5) == 0)
        {
            yield return new Deed(MadeUpSurvey.Due.AddDays(10), "reopen", async p =>
                Settled(await new ReopenSurvey(p.Services).RunAsync(id, MadeUpSurvey.Due.AddDays(13), "議会対応", By, default)));
        }
    }

    /// <summary>What the coordinator puts right: the definition, wording, a workbook on paper, questions.</summary>
    private static IEnumerable<Deed> Corrections(City city, string by)
    {
        var random = city.Random;
        var id = city.Survey.Id;
        if (random.Next(4) == 0)
        {
            var corrected = city.Files.Book(MadeUpSurvey.Correct(city.Survey, random));
            yield return new Deed(Day(random, 12, 22), "correct the definition", async p =>
            {
                city.CorrectedAt ??= city.Clock.GetUtcNow();
                return Settled(await new ReplaceDefinition(p.Services).RunAsync(id, corrected, "名称の訂正", by, default));
            });
        }

        foreach (var staff in city.Staff.Where(_ => random.Next(4) == 0))
        {
            yield return new Deed(Day(random, 31, 38), $"unify {staff.Code}", async p => Settled(await new CorrectAnswer(p.Services).RunAsync(
                id, new SectionCode(staff.Code), staff.FirstRow, "done", "表記を統一した。", "表記統一", by, default)));
        }

        foreach (var staff in city.Staff.Where(_ => random.Next(6) == 0))
        {
            ReadOnlyMemory<byte>? paper = null;
            yield return new Deed(Day(random, 30, 37), $"proxy {staff.Code}", async p => (paper ??= staff.Hand()) is not { } workbook
                || Settled(await new ProxySubmit(p.Services, p.Engine).RunAsync(id, new SectionCode(staff.Code), workbook, by, default)));
        }

        foreach (var staff in city.Staff.Where(_ => random.Next(4) == 0))
        {
            var ours = random.Next(2) == 0;
            yield return new Deed(Day(random, 5, 25), $"comment {staff.Code}", async p => Settled(await new CommentOnSection(p.Services).RunAsync(
                id, new SectionCode(staff.Code), "指標の基準年を教えてください。", ours, null, ours ? by : $"staff@{staff.Code}", default)));
        }
    }

    /// <summary>A file is deleted, the ledger edited in the browser.</summary>
    private static IEnumerable<Deed> Accidents(City city, string by)
    {
        var random = city.Random;
        if (random.Next(5) == 0)
        {
            var staff = city.Staff[random.Next(city.Staff.Count)];
            yield return Write(Day(random, 8, 15), $"{staff.Code} loses", staff.Lose);
            yield return new Deed(Day(random, 16, 18), $"reissue {staff.Code}", async p => Settled(await new ReissueWorkbook(p.Services).RunAsync(
                city.Survey.Id, new SectionCode(staff.Code), "削除のため", by, default)));
        }

        if (random.Next(4) == 0)
        {
            yield return Write(Day(random, 6, 30), "meddle", () => city.World.Meddle(random));
        }
    }

    /// <summary>The deeds of one section's staff and head.</summary>
    public static IEnumerable<Deed> OfSection(City city, SectionStaff staff)
    {
        var random = city.Random;
        var code = new SectionCode(staff.Code);
        var end = MadeUpSurvey.Due;
        for (var n = random.Next(7); n > 0; n--)
        {
            var at = random.Next(6) == 0 ? end.AddMinutes(random.Next(-30, 30)) : Day(random, 4, random.Next(4) == 0 ? 42 : 27);
            var complete = random.Next(4) != 0;
            switch (random.Next(6))
            {
                case 0:
                    yield return Write(at, $"{code} saves", () => staff.Write(complete, raise: false));
                    break;
                case 1:
                    yield return Write(at, $"{code} re-saves", staff.SaveAgain);
                    break;
                case 2 when random.Next(4) == 0:
                    yield return Write(at, $"{code} spoils", staff.Spoil);
                    break;
                case 3:
                    yield return Write(at, $"{code} writes", () => staff.Write(complete: true, raise: false));
                    yield return new Deed(at.AddMinutes(2), $"{code} submits", async p => Settled(await p.Submit.RunAsync(
                        city.Survey.Id, code, null, ["W406", "W407"], $"pane@{code}", default)));
                    break;
                default:
                    yield return Write(at, $"{code} raises", () => staff.Write(complete, raise: true));
                    break;
            }
        }

        if (city.Survey.Approval == ApprovalRule.SectionHead)
        {
            foreach (var day in new[] { 12, 20, 29, 33, 39 })
            {
                var approves = random.Next(3) != 0;
                yield return new Deed(Day(random, day, day + 1), $"{code} head {(approves ? "approves" : "rejects")}", async p => Settled(approves
                    ? await new ApproveSection(p.Services).ApproveAsync(city.Survey.Id, code, $"head@{code}", default)
                    : await new ApproveSection(p.Services).RejectAsync(city.Survey.Id, code, "根拠が不足しています。", $"head@{code}", default)));
            }
        }
    }

    private static Deed Write(DateTimeOffset at, string name, Action act) => new(at, name, _ =>
    {
        act();
        return Task.FromResult(true);
    });

    private static DateTimeOffset Day(Random random, int from, int to) =>
        MadeUpSurvey.Start.AddDays(random.Next(from, to)) + TimeSpan.FromMinutes(random.Next(0, 540)) + TimeSpan.FromSeconds(random.Next(60));

    private static bool Settled<T>(Act<T> act)
        where T : class => act.Status is not (ActStatus.TryLater or ActStatus.NotYetSaved);
}
