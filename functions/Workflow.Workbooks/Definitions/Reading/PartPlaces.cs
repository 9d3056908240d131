using Workflow.Core.Surveys.Rules;

namespace Workflow.Workbooks.Definitions.Reading;

/// <summary>Where the entries of one part of a draft stand in the book: which row each, which column each property.</summary>
internal sealed class PartPlaces(string sheet)
{
    private readonly Dictionary<string, int> columns = [];
    private readonly Dictionary<string, int> ownRows = [];
    private readonly List<int> rows = [];
    private readonly HashSet<string> missing = [];

    /// <summary>The row of the headers.</summary>
    public int HeaderRow { get; set; } = 1;

    /// <summary>The next entry stands in this row.</summary>
    public void AddRow(int row) => rows.Add(row);

    /// <summary>A property stands in this column.</summary>
    public void SetColumn(string property, int column) => columns.TryAdd(property, column);

    /// <summary>A property has a row of its own (調査).</summary>
    public void SetRow(string property, int row) => ownRows.TryAdd(property, row);

    /// <summary>A required property has no column, which was told; that its cells are blank is no news.</summary>
    public void SetMissing(string property) => missing.Add(property);

    /// <summary>Whether a property's column was told to be missing.</summary>
    public bool IsMissing(string property) => missing.Contains(property);

    /// <summary>The cell of a place; the nearest known one when it has none of its own.</summary>
    public (string Sheet, int Row, int Column) CellOf(SurveyPlace place)
    {
        if (place.Part == SurveyPlace.IndicatorColumns && place.Index >= 0)
        {
            return (sheet, HeaderRow, rows[place.Index]);
        }

        var row = ownRows.TryGetValue(place.Property, out var own) ? own : place.Index >= 0 && place.Index < rows.Count ? rows[place.Index] : HeaderRow;
        return (sheet, row, columns.TryGetValue(place.Property, out var column) || columns.TryGetValue("", out column) ? column : 1);
    }
}
