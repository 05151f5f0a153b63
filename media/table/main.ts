import '../shared/zodWithoutEval';
import './table.css';
