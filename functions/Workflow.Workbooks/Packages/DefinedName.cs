namespace Workflow.Workbooks.Packages;

/// <summary>A name the workbook defines (名前の定義).</summary>
/// <param name="Name">As written; compared without case.</param>
/// <param name="Formula">What it stands for, for example <c>調査票!$D$2</c>.</param>
public sealed record DefinedName(string Name, string Formula)
{
    /// <summary>The single cell it stands for; false for a range, a formula or a broken reference.</summary>
    /// <param name="sheet">The sheet's name, unquoted.</param>
    /// <param name="cell">Where in it.</param>
    public bool TryGetCell(out string sheet, out CellAddress cell)
    {
        sheet = "";
        cell = default;
        var bang = Formula.LastIndexOf('!');
        if (bang <= 0 || !CellAddress.TryParse(Formula.AsSpan(bang + 1), out cell))
        {
            return false;
        }

        sheet = Formula[..bang];
        if (sheet is ['\'', .., '\''])
        {
            sheet = sheet[1..^1].Replace("''", "'");
        }

        // LibreOffice writes a leading $ before a sheet's name.
        sheet = sheet.StartsWith('$') ? sheet[1..].Trim('\'') : sheet;
        return true;
    }
}
