namespace Workflow.Core.Recognition;

/// <summary>The tables of one kind that a file holds: its sheets, or parts of sheets, under the same header.</summary>
internal sealed class TableBlocks
{
    private readonly IReadOnlyList<(TableGrid Grid, IReadOnlyList<TableHeader> Headers)> sheets;

    private readonly bool titled;

    private TableBlocks(IReadOnlyList<(TableGrid, IReadOnlyList<TableHeader>)> sheets, bool titled)
    {
        this.sheets = sheets;
        this.titled = titled;
    }

    /// <summary>Finds the headers of all sheets.</summary>
    /// <param name="grids">The sheets.</param>
    /// <param name="titled">Whether only titles stand above the headers, as in reports of ours, never headings.</param>
    public static TableBlocks Of(IReadOnlyList<TableGrid> grids, bool titled) => new([.. grids.Select(g => (g, HeaderFinder.Find(g)))], titled);

    /// <summary>The header of the progress table; null when no sheet has one.</summary>
    public TableHeader? Form { get; private set; }

    /// <summary>Whether its header was only guessed.</summary>
    public bool IsGuess { get; private set; }

    /// <summary>The header of the first table of indicators; null when there is none.</summary>
    public TableHeader? Indicators => sheets.SelectMany(s => s.Headers).FirstOrDefault(h => h.IsIndicators);

    /// <summary>Chooses the form: the header with most known columns and rows below it.</summary>
    public void ChooseForm()
    {
        Form = sheets.SelectMany(s => s.Headers.Where(h => h.IsForm).Select(h => (Header: h, s.Grid)))
            .OrderByDescending(h => h.Header.Score + Math.Min(h.Grid.Rows - h.Header.Last, 12)).Select(h => h.Header).FirstOrDefault();
        if (Form is null && Indicators is null)
        {
            var guess = sheets.Select(s => (s.Grid, Header: HeaderFinder.Guess(s.Grid))).Where(g => g.Header is not null).OrderByDescending(g => g.Grid.Rows).FirstOrDefault();
            (Form, IsGuess) = (guess.Header, guess.Header is not null);
        }
    }

    /// <summary>Where a header stands.</summary>
    public string Place(TableHeader header) =>
        sheets.FirstOrDefault(s => IsGuess ? s.Headers.Count == 0 : s.Headers.Contains(header)) is { Grid: not null } sheet ? $"{sheet.Grid.Name}!{sheet.Grid.Number(header.First)}" : "";

    /// <summary>The single texts above the first header of every sheet that has one, and on sheets without any.</summary>
    public IReadOnlyList<string> Titles() =>
        [.. sheets.SelectMany(s => Enumerable.Range(0, s.Headers.Count > 0 ? s.Headers[0].First : Math.Min(s.Grid.Rows, 30)).SelectMany(r => Enumerable.Range(0, s.Grid.Columns).Select(c => s.Grid[r, c]))).Where(t => t.Length > 0)];

    /// <summary>Everything below the headers of one kind, in order. Headings that stand before a header belong to the table below it.</summary>
    /// <param name="indicators">The tables of indicators, else those of the form.</param>
    public IReadOnlyList<TableEntry> Entries(bool indicators)
    {
        var entries = new List<TableEntry>();
        var mine = sheets.Where(s => s.Headers.Any(h => IsMine(h, indicators)) || (IsGuess && !indicators)).ToList();
        foreach (var (grid, found) in mine)
        {
            var headers = IsGuess ? [Form!] : found;
            if (!titled && mine.Count > 1 && headers.All(h => h.First < 8) && !HeadingLevels.IsNumbered(grid.Name))
            {
                entries.Add(new TableEntry.Band(grid.Name, -1));
            }

            entries.AddRange(Above(grid, titled ? 0 : headers[0].First));
            for (var i = 0; i < headers.Count; i++)
            {
                var body = TableBody.Read(grid, headers[i], i + 1 < headers.Count ? headers[i + 1].First : grid.Rows);
                entries.AddRange(IsMine(headers[i], indicators) ? body : body.Where(e => e is TableEntry.Band));
            }
        }

        return entries;
    }

    private bool IsMine(TableHeader header, bool indicators) => indicators ? header.IsIndicators && header.IsSame(Indicators!) : Form is not null && header.IsSame(Form);

    // Above the first header stand titles; only a numbered text is a heading.
    private static IEnumerable<TableEntry> Above(TableGrid grid, int end) =>
        from row in Enumerable.Range(0, end)
        let texts = Enumerable.Range(0, grid.Columns).Select(c => grid[row, c]).Where(t => t.Length > 0).ToList()
        where texts.Count == 1 && HeadingLevels.IsNumbered(texts[0]) && !texts[0].Contains("計画") && !texts[0].Contains("資料")
        select TableBody.Across(texts[0], grid.Style(row));
}
